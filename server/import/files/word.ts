import { zip } from 'fflate';
import type { Text } from '../../shared/text.ts';
import { readHtml } from '../html/html-blocks.ts';
import { ImportProblem } from '../problem.ts';
import type { SourceDocument } from '../source.ts';
import { archiveParts, xmlOf } from './archive.ts';

/** A Word document as the page that mammoth makes of it: one importer for both. What that leaves out is said. */
export async function readWord(bytes: Uint8Array): Promise<SourceDocument> {
  const parts = await archiveParts(bytes, (name) => !/\.(?:bin|exe|vbs|js)$/i.test(name));
  const main = Object.keys(parts).find((name) => /^word\/document\d*\.xml$/.test(name));
  if (main === undefined)
    throw new ImportProblem(parts.EncryptionInfo || parts.EncryptedPackage ? 'encrypted' : 'unreadable');
  const xml = xmlOf(parts[main]);
  refuseDeepXml(xml);
  if ((xml.match(/<w:tr\b/g)?.length ?? 0) > mostRows || (xml.match(/<w:p\b/g)?.length ?? 0) > mostParagraphs)
    throw new ImportProblem('too-large');
  for (const [name, part] of Object.entries(parts)) if (/\.(?:xml|rels)$/.test(name)) xmlOf(part.subarray(0, 4096));
  const { shown, hidden } = withoutHidden(withTextBoxes(withoutWrappers(xml)));
  const { default: mammoth } = await import('mammoth');
  const changed = shown === xml ? bytes : await repacked({ ...parts, [main]: new TextEncoder().encode(shown) });
  const buffer = changed.buffer.slice(changed.byteOffset, changed.byteOffset + changed.byteLength) as ArrayBuffer;
  // In Node mammoth reads a buffer, in a page an array buffer; nothing outside of the file is read in either.
  const input = typeof Buffer === 'undefined' ? { arrayBuffer: buffer } : { buffer: Buffer.from(buffer) };
  const { value } = await mammoth
    .convertToHtml(input, {
      externalFileAccess: false,
      ignoreEmptyParagraphs: true,
      convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
    })
    .catch(() => {
      throw new ImportProblem('unreadable');
    });
  const source = readHtml(value, { keepsFiles: true });
  return { ...source, remarks: [...remarksOn(xml, hidden, value), ...source.remarks] };
}

const mostRows = 3000;
const mostParagraphs = 40_000;

/** Deeper nesting than this is made to do harm; readers of XML call themselves for each level. */
const deepest = 300;

function refuseDeepXml(xml: string): void {
  let depth = 0;
  for (const [, close, empty] of xml.matchAll(/<(\/)?[A-Za-z][^<>]*?(\/)?>/g)) {
    if (close) depth -= 1;
    else if (!empty) depth += 1;
    if (depth > deepest) throw new ImportProblem('too-deep');
  }
}

/** What calculates or names a text stands around it, and mammoth leaves out both: the text alone is shown. */
function withoutWrappers(xml: string): string {
  return xml.replace(/<\/?w:(?:fldSimple|smartTag|customXml)\b[^<>]*>/g, '');
}

/** What Word draws; mostly with the same once more for older programs beside it. */
const drawings =
  /<mc:AlternateContent\b[^>]*>(?:(?!<\/?mc:AlternateContent\b)[\s\S])*<\/mc:AlternateContent>|<w:drawing\b(?:(?!<\/w:drawing>)[\s\S])*<\/w:drawing>/g;

/** mammoth reads the text boxes that older programs know; those that are drawn in the new way only are made such. */
function withTextBoxes(xml: string): string {
  return xml.replace(drawings, (drawn) => {
    const [, older = ''] = /<mc:Fallback\b([\s\S]*?)<\/mc:Fallback>/.exec(drawn) ?? [];
    const boxes = textIn(older).length > 0 ? [] : textIn(drawn);
    return boxes.length > 0
      ? `<w:pict xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox>${boxes.join('')}</v:textbox></w:pict>`
      : drawn;
  });
}

function textIn(drawn: string): readonly string[] {
  return drawn.match(/<w:txbxContent\b(?:(?!<\/w:txbxContent>)[\s\S])*<\/w:txbxContent>/g) ?? [];
}

/** Text that Word does not show is not part of a report. */
function withoutHidden(xml: string): { readonly shown: string; readonly hidden: readonly string[] } {
  const hidden: string[] = [];
  if (!/<w:vanish\b/.test(xml)) return { shown: xml, hidden };
  const shown = xml.replace(/<w:r\b[^>]*>(?:(?!<\/w:r>)[\s\S])*<\/w:r>/g, (run) => {
    if (!/<w:vanish\s*\/>|<w:vanish w:val="(?:1|true|on)"/.test(run)) return run;
    hidden.push([...run.matchAll(/<w:t\b[^>]*>([^<]*)/g)].map(([, text = '']) => text).join(''));
    return '';
  });
  return { shown, hidden: hidden.filter((text) => text.trim() !== '') };
}

function repacked(parts: Readonly<Record<string, Uint8Array>>): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    zip(parts, { level: 0 }, (error, bytes) => (error ? reject(new ImportProblem('unreadable')) : resolve(bytes)));
  });
}

function remarksOn(xml: string, hidden: readonly string[], page: string): readonly Text[] {
  const remarks: Text[] = [];
  const deleted = [...xml.matchAll(/<w:delText\b[^>]*>([^<]*)/g)]
    .map(([, text = '']) => text)
    .filter((text) => text !== '');
  if (/<w:(?:ins|del|moveFrom)\b/.test(xml))
    remarks.push({
      zh: `文档带有修订，按全部接受导入${deleted.length > 0 ? `，删去的文字是：${deleted.join('；')}` : ''}`,
      en: `The document has tracked changes; they were taken as accepted${deleted.length > 0 ? `, without what they delete: ${deleted.join('; ')}` : ''}`,
    });
  if (hidden.length > 0)
    remarks.push({
      zh: `隐藏文字未导入：${hidden.join('；')}`,
      en: `Hidden text was not imported: ${hidden.join('; ')}`,
    });
  const boxes = textIn(xml).map((box) => textOf(box, /<w:t\b[^>]*>([^<]*)/g));
  const shown = textOf(page, /([^<>]*)(?:<[^<>]*>|$)/g);
  const lost = [...new Set(boxes.filter((text) => !shown.includes(text)))];
  if (boxes.length > 0)
    remarks.push({
      zh: `文档有文本框，其中的文字已导入，位置请核对${lost.length > 0 ? `；这些文字没有导入：${lost.join('；')}` : ''}`,
      en: `The document has text boxes; their text was imported, please check its place${lost.length > 0 ? `. This was not imported: ${lost.join('; ')}` : ''}`,
    });
  return remarks;
}

/** What a pattern takes for text, without blanks and as it is read. */
function textOf(marked: string, texts: RegExp): string {
  return [...marked.matchAll(texts)]
    .map(([, text = '']) => text)
    .join('')
    .replace(/\s+/g, '');
}
