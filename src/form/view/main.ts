// Runs in the webview of a form: the page of a report whose fields can be typed into.
import type { PageContent, Unfinished } from '../../preview/messages.ts';
import { connectHost } from '../../preview/view/extension-host.ts';
import { byId, ReportView } from '../../preview/view/report-view.ts';
import { placeOfTarget } from '../../preview/view/scroll-position.ts';
import { type FormEntry, type FormHostMessage, type FormViewMessage, formHostMessage, formWords } from '../messages.ts';
import { cellMapOf } from './cell-map.ts';
import { CellSelection } from './cell-selection.ts';
import { Entries, showText } from './entries.ts';
import { FieldInput } from './field-input.ts';
import { goToNextEmpty, listenForKeys } from './form-keys.ts';
import { FormStrip } from './form-strip.ts';
import { bringUpToDate } from './kept-page.ts';
import {
  type FieldElement,
  fieldNamed,
  fieldOf,
  fieldsIn,
  hasLines,
  isOpen,
  isProse,
  shownFields,
} from './page-fields.ts';

const host = connectHost<FormViewMessage>();
const report = byId('preview-report');
const words = formWords.parse(JSON.parse(document.body.dataset.form ?? ''));
const entries = new Entries(report);
const selection = new CellSelection(report);
const input = new FieldInput(byId('form-input') as HTMLTextAreaElement, { enter, keepDraft });
const strip = new FormStrip(words, report, entries, {
  fix: (index) => host.send({ kind: 'fix', index }),
  back: () => input.element.focus({ preventScroll: true }),
});
let draft: Unfinished | undefined;
/** The version of the text after an undo, until the page shows what that changed. */
let undone: number | undefined;

const view = new ReportView(host, {
  prepare: (page, { current, version }) => {
    const { field = '', text = '' } = input.field?.dataset ?? {};
    left = { field, text };
    if (current !== undefined) {
      bringUpToDate(page, new DOMParser().parseFromString(current.html, 'text/html').body);
    }
    entries.showOn(page, current?.version ?? version);
    said = new Set(fieldsIn(report).map(sayingOf));
  },
  shown,
  moved: () => input.place(),
  visit: (finding) => {
    const field = fieldOf(finding);
    if (field === undefined) {
      finding.focus({ preventScroll: true });
    } else {
      goTo(field);
    }
  },
  receive: (message) => {
    const { data } = formHostMessage.safeParse(message);
    if (data !== undefined) {
      receive(data);
    }
  },
  state: () => (draft === undefined ? {} : { draft }),
});
/** Where the author was on the page before the last one. Its elements may have become those of other fields. */
let left = { field: '', text: '' };
/** What the fields said on the page before the last one, each with its name: prose goes by what it says alone. */
let said: ReadonlySet<string> = new Set();

function shown({ current, version }: PageContent): void {
  const isAfter = undone !== undefined && (current?.version ?? version) >= undone;
  undone = isAfter ? undefined : undone;
  const changed = isAfter ? fieldsIn(report).find((field) => !said.has(sayingOf(field))) : undefined;
  if (changed !== undefined) {
    input.moveTo(changed, { takesFocus: document.hasFocus() });
    selection.begin(changed);
  } else {
    input.follow(followed());
  }
  selection.mark();
  strip.countMissing();
  tellOf(input.field, changed !== undefined);
  if (draft !== undefined && !input.isOpen) {
    resume(draft);
  }
}

function sayingOf({ dataset: { field = '', text = '' } }: FieldElement): string {
  return isProse(field) ? text : `${field}\n${text}`;
}

/** Where the author is on a page that has become another. */
function followed(): FieldElement | undefined {
  const { field } = input;
  if (field === undefined) {
    return undefined;
  }
  const isThere = field.isConnected && field.dataset.field === left.field;
  return fieldNamed(report, left.field, left.text) ?? (isThere ? field : undefined);
}

function receive(message: FormHostMessage): void {
  switch (message.kind) {
    case 'written':
      if (entries.written(message.id, message.version)) {
        view.showAgain();
      }
      break;
    case 'refused': {
      const field = entries.refused(message.id, message.message);
      if (field !== undefined && !input.isOpen) {
        goTo(field);
      }
      break;
    }
    case 'fixes':
      strip.offer(message.titles);
      break;
    case 'undone':
      undone = message.version;
      break;
    case 'readonly':
      input.isReadOnly = message.is;
      strip.isReadOnly = message.is;
      tellOf(input.field);
      break;
    case 'draft':
      draft ??= message.draft;
      break;
  }
}

function goTo(field: FieldElement): void {
  input.moveTo(field);
  selection.begin(field);
  view.position.contentChanged();
  view.position.makeVisible(field);
  input.place();
  tellOf(field);
}

/** What the field said that was told of last. */
let told: string | undefined;

/** Says what there is to know of a field, and asks for what mends what was found there. */
function tellOf(field: FieldElement | undefined, come = true): void {
  strip.tell(field);
  const saying = field && sayingOf(field);
  // What mends the same is still there for who only comes back.
  if (saying !== told) {
    strip.offer([]);
  }
  told = saying;
  if (field === undefined) {
    return;
  }
  const marked = field.querySelector(':scope > .gk-flag') !== null;
  if (come || marked) {
    view.tour.cameTo(field);
  }
  const place = placeOfTarget(field);
  if (place !== undefined) {
    host.send({ kind: 'chosen', ...place, come, marked });
  }
}

function enter(field: FieldElement, text: string, before = field.dataset.text ?? ''): void {
  if (isOpen(field) && !input.element.readOnly) {
    send(entries.add(field, before, { text }));
    showText(field, text, 'form-pending');
  }
}

function send(entry: FormEntry): void {
  host.send({ kind: 'entered', entry });
}

function keepDraft(kept: Unfinished | undefined): void {
  if (draft !== undefined || kept !== undefined) {
    draft = kept;
    view.remember();
    host.send({ kind: 'draft', ...(kept && { draft: kept }) });
  }
}

/** Goes on with what was typed before the page was loaded anew. */
function resume({ field, before, text }: Unfinished): void {
  const element = fieldNamed(report, field, before);
  draft = undefined;
  if (element !== undefined) {
    input.resume(element, text);
    selection.begin(element);
    tellOf(element);
  }
}

listenForKeys({
  root: report,
  input,
  goTo,
  extend: (direction, toEdge) => {
    const end = selection.end ?? input.field;
    const next = end && cellMapOf(end)?.step(end, direction, toEdge);
    if (next !== undefined) {
      selection.extendTo(next);
      view.position.makeVisible(next);
    }
  },
  toFixes: () => strip.enterFixes(),
  enter: (field, text) => {
    enter(field, text);
    input.follow(field);
    tellOf(field);
  },
  isWaiting: () => entries.isWaiting,
  save: () => host.send({ kind: 'save' }),
  selectAll: (field) => selection.selectAll(field),
  giveUp: (field) => {
    entries.giveUp(field.dataset.field ?? '');
    if (field.classList.contains('form-refused')) {
      showText(field, field.dataset.source ?? '', 'form-pending');
      field.classList.remove('form-pending');
    }
    selection.begin(field);
    input.follow(field);
    tellOf(field);
  },
});

report.addEventListener('mousedown', (event) => {
  const field =
    event.target instanceof Element && event.target.closest('a[href]') === null ? fieldOf(event.target) : undefined;
  if (field === undefined || event.button !== 0) {
    return;
  }
  // Otherwise the input would lose the focus to the page.
  event.preventDefault();
  if (event.shiftKey && input.field !== undefined) {
    selection.extendTo(field);
    input.moveTo(input.field);
  } else {
    goTo(field);
  }
  const follow = ({ target }: MouseEvent) => {
    const other = fieldOf(target);
    if (other !== undefined) {
      selection.extendTo(other);
    }
  };
  report.addEventListener('mouseover', follow);
  window.addEventListener('mouseup', () => report.removeEventListener('mouseover', follow), { once: true });
});
input.element.addEventListener('mousedown', (event) => {
  if (!input.isOpen) {
    event.preventDefault();
    if (input.field !== undefined) {
      selection.begin(input.field);
    }
  }
});
input.element.addEventListener('dblclick', () => input.open());
input.element.addEventListener('focus', () => {
  const first = input.field ?? shownFields(report)[0];
  if (first !== undefined) {
    input.moveTo(first);
    tellOf(first);
  }
});
for (const kind of ['copy', 'cut'] as const) {
  input.element.addEventListener(kind, (event) => {
    const { field } = input;
    if (input.isOpen || field === undefined || event.clipboardData === null) {
      return;
    }
    event.preventDefault();
    const { text, html } = selection.copied(field);
    event.clipboardData.setData('text/plain', text);
    event.clipboardData.setData('text/html', html);
    if (kind === 'cut') {
      enter(field, '');
      input.follow(field);
    }
  });
}
input.element.addEventListener('paste', (event) => {
  const { field } = input;
  const html = event.clipboardData?.getData('text/html') ?? '';
  const text = event.clipboardData?.getData('text/plain') ?? '';
  const isTable = /<t[rd]\b/i.test(html) || (/[\t\r\n]/.test(text.trim()) && field !== undefined && !hasLines(field));
  if (field === undefined || (html === '' && text === '') || (input.isOpen && !isTable)) {
    return;
  }
  event.preventDefault();
  if (input.isOpen) {
    input.cancel();
  }
  if (isOpen(field) && !input.element.readOnly) {
    send(entries.add(field, field.dataset.text ?? '', { pasted: { html, text } }));
  }
});
document.addEventListener('scroll', () => input.place(), { capture: true, passive: true });
byId('form-missing').addEventListener('click', () => goToNextEmpty(input.field, { root: report, goTo }));
byId('form-text').addEventListener('click', () => host.send({ kind: 'text' }));
draft = host.recall()?.draft;
view.start();
