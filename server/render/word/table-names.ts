import type { LaidOutBlock, LaidOutTable } from '../document.ts';

/** What a table is called and what it holds, for whoever has it read aloud. */
interface TableName {
  readonly title: string;
  readonly description: string;
}

/** Of every table of a document, in order: the caption names it, else the heading it stands under, else its own name. */
export function tableNames(blocks: readonly Pick<LaidOutBlock, 'kind'>[]): readonly TableName[] {
  const all = blocks as readonly LaidOutBlock[];
  const headings = new Map(all.flatMap((block) => (block.kind === 'heading' ? [[block.id, block.text] as const] : [])));
  return all.flatMap((block): readonly TableName[] => {
    if (block.kind !== 'table') return [];
    const title = block.caption?.text ?? headings.get(block.headingId ?? '') ?? block.name;
    return [{ title, description: descriptionOf(block) }];
  });
}

function descriptionOf({ name, rows, columnWeights, headerRows }: LaidOutTable): string {
  const size = `${name}\uff1a${rows.length}行${columnWeights.length}列`;
  return headerRows === 0 ? size : `${size}\uff0c前${headerRows}行是表头`;
}

/** Gives the tables of a document’s XML their titles and descriptions, which the library has no words for. */
export function withTableNames(names: readonly TableName[]): (xml: string) => string {
  return (xml) => {
    let table = -1;
    // Styles have properties of tables too.
    return xml.replace(/(<w:tbl><w:tblPr>.*?)(<\/w:tblPr>)/gs, (properties, before, end) => {
      table += 1;
      const name = names[table];
      if (!name) return properties;
      return `${before}${element('tblCaption', name.title)}${element('tblDescription', name.description)}${end}`;
    });
  };
}

function element(name: string, text: string): string {
  return `<w:${name} w:val="${text.replace(/[&<>"]/g, (character) => `&#${character.codePointAt(0)};`)}"/>`;
}
