import * as vscode from 'vscode';

/** Where in a row of questions one stands. */
export interface QuestionStep {
  readonly title: string;
  readonly step: number;
  readonly totalSteps: number;
}

/** A question's answer, the wish to correct the one before, or none at all. */
export type Answer<Value> = { readonly value: Value } | 'back' | 'cancelled';

/** Asks for a line of text; `problem` says what is wrong with one, or nothing. */
export function askText(
  place: QuestionStep,
  question: { readonly prompt: string; readonly value: string; readonly problem: (text: string) => string | undefined },
): Promise<Answer<string>> {
  const input = Object.assign(vscode.window.createInputBox(), place, {
    prompt: question.prompt,
    value: question.value,
  });
  input.onDidChangeValue(() => {
    input.validationMessage = undefined;
  });
  return ask(input, (accept) => {
    input.validationMessage = question.problem(input.value);
    if (input.validationMessage === undefined) {
      accept(input.value);
    }
  });
}

/** Asks for one of several. */
export function askChoice<Item extends vscode.QuickPickItem>(
  place: QuestionStep,
  question: { readonly placeholder: string; readonly items: readonly Item[] },
): Promise<Answer<Item>> {
  const input = Object.assign(vscode.window.createQuickPick<Item>(), place, question);
  return ask(input, (accept) => {
    const [chosen] = input.selectedItems;
    if (chosen !== undefined) {
      accept(chosen);
    }
  });
}

type Asking = (vscode.InputBox | vscode.QuickPick<vscode.QuickPickItem>) & { readonly step: number | undefined };

function ask<Value>(input: Asking, onAccept: (accept: (value: Value) => void) => void): Promise<Answer<Value>> {
  input.buttons = input.step === 1 ? [] : [vscode.QuickInputButtons.Back];
  return new Promise((resolve) => {
    const answer = (given: Answer<Value>) => {
      resolve(given);
      input.dispose();
    };
    input.onDidAccept(() => onAccept((value) => answer({ value })));
    input.onDidTriggerButton(() => answer('back'));
    input.onDidHide(() => answer('cancelled'));
    input.show();
  });
}
