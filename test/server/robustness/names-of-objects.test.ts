import assert from 'node:assert/strict';
import type { Finding } from '../../../server/checks/check.ts';
import { applyEdits } from '../../../server/formatter/edits.ts';
import { formatDefinitions } from '../../../server/formatter/format-definitions.ts';
import { reportFormattingEdits } from '../../../server/formatter/format-report.ts';
import { exportReport } from '../../../server/render/export.ts';
import { findingsOf } from '../../../server/workspace/findings.ts';
import { open } from '../../support/engine.ts';
import { fixture } from '../../support/reports.ts';
import { validOffice } from '../../support/valid-office.ts';
import { ask } from '../editor/completion/support/complete.ts';

// What every object of JavaScript has, with names of one's own that are as long and as unlike the words of the forms.
const all = [
  ['constructor', 'constructox'],
  ['toString', 'toStrinx'],
  ['valueOf', 'valueOx'],
  ['hasOwnProperty', 'hasOwnPropertx'],
  ['__proto__', '__protx__'],
  ['__defineGetter__', '__defineGettex__'],
] as const;

/** The one that is called without being named, and those that begin with underlines; all with GKREPORT_THOROUGH=1. */
const pairs = process.env.GKREPORT_THOROUGH ? all : all.filter(([name]) => /^(?:constructor|__)/.test(name));

const report = (name: string) =>
  `${fixture('宿迁2024.gkreport').replace('\n\n#', `\n${name}: ${name}\n机关: ${name}\n${name}: ${name}\n\n#`)}
${name}{${name}}{${name}(年度)}{${name}.${name}}{申请办理.${name}}{上年.${name}}{合计(${name})}
图 "${name}" ${name} "${name}" = 申请办理.予以公开, ${name}.${name}.${name}
图 "${name}" 饼图 "${name}" = 申请办理.予以公开, "乙" = 1
表 "${name}"
| ${name} | ${name} | 乙 |
| ${name} | 1 | = |
| 丙 | ${name} | = |
规则 列 乙 = ${name}
规则 丙 = ${name}
说明 ${name}: ${name}
表 ${name}
| ${name} | 1 | 2 |
`;

const definitions = (name: string) => `格式 ${name} "${name}" 扩展 ${name} {
  适用 2030 起
  章 ${name} {
    须提及 ${name} 含 "${name}"
    表 ${name} "${name}" {
      列 ${name}, b 单位 ${name}
      列组 "${name}" { 列 c }
      行 甲
      行组 ${name} "${name}" { 行 乙 别名 "${name}" 注 "${name}" }
      规则 ${name} 每行 ${name} = b + ${name}.${name}
      核实 二 每列 ${name} = ${name}(${name})
    }
  }
}
`;

/** Without the name, so that what is said of two names can be compared. */
function anonymous(finding: Finding, name: string) {
  const { check, level, message, range } = finding;
  return { check, level, range, zh: message.zh.replaceAll(name, '〈〉'), en: message.en.replaceAll(name, '〈〉') };
}

const style = { align: 'display', ambiguousWidth: 'wide' } as const;

async function everythingOf(text: string, name: string, path: string) {
  const { engine, document } = await open(text, { path });
  const findings = findingsOf(document, engine.reader);
  const source = { text, parseResult: document.parseResult };
  const isReport = path.endsWith('.gkreport');
  const edits = isReport ? reportFormattingEdits(source, style) : formatDefinitions(source, style.ambiguousWidth);
  const read = engine.reader.read(document);
  const files = read
    ? await Promise.all((['html', 'md', 'txt', 'json', 'csv'] as const).map((to) => exportReport(read, [], to, {})))
    : [];
  return {
    findings: findings.map((finding) => anonymous(finding, name)),
    tidy: applyEdits(text, edits).replaceAll(name, '〈〉'),
    // Markdown writes a backslash before each underline.
    files: files.map(({ content }) => String(content).replaceAll('\\_', '_').replaceAll(name, '〈〉')),
  };
}

describe('names that every object of JavaScript has are names like others', function () {
  this.timeout(600_000);

  for (const [name, plain] of pairs)
    for (const [path, text] of [
      ['报告.gkreport', report],
      ['甲.gkformat', definitions],
    ] as const) {
      it(`${name} in ${path}: checked, tidied, exported`, async () => {
        const found = await everythingOf(text(name), name, path);
        assert.ok(found.findings.length > 0);
        assert.deepEqual(found, await everythingOf(text(plain), plain, path));
      });

      it(`${name} in ${path}: completed`, async () => {
        const proposed = async (word: string) => {
          const source = text(word);
          const positions = source
            .split('\n')
            .flatMap((line, number) =>
              line.includes(word)
                ? Array.from({ length: line.length + 1 }, (_, character) => ({ line: number, character }))
                : [],
            );
          const answers = await ask(source, positions, { path });
          return answers.map((items) => items.map(({ label }) => label.replaceAll(word, '〈〉')));
        };
        assert.deepEqual(await proposed(name), await proposed(plain));
      });
    }

  it('and make binary files', async () => {
    for (const [name] of pairs) {
      const { engine, document } = await open(report(name));
      const read = engine.reader.read(document) ?? assert.fail();
      for (const target of ['docx', 'xlsx'] as const) {
        const { content } = await exportReport(read, [], target, {});
        assert.ok((await validOffice(content as Uint8Array, target)).length > 1000);
      }
    }
  });
});

describe('a key of the header that no report has', () => {
  for (const key of ['constructor', 'hasOwnProperty', '__proto__', '__lookupGetter__', 'author_name', 'key2', '作者'])
    it(`is found as such, whatever it is: ${key}`, async () => {
      const text = `机关: 示例市水务局\n${key}: 值\n年度: 2024\n\n# 标题\n`;
      const { engine, document } = await open(text);
      const [finding] = findingsOf(document, engine.reader).filter(({ range }) => range.start.line === 1);
      assert.equal(finding?.check, 'unknown-key');
      const edits = reportFormattingEdits({ text, parseResult: document.parseResult }, style);
      assert.equal(applyEdits(text, edits), text);
    });
});
