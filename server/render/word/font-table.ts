interface NamedFont {
  readonly name: string;
  /** Other names of the same face, or of one that looks like it, the nearest first. */
  readonly alternatives: readonly string[];
  /** Of the Chinese character set; it keeps programs from taking a Western font in its place. */
  readonly chinese: boolean;
}

const table: readonly NamedFont[] = [
  {
    name: '仿宋_GB2312',
    alternatives: ['FangSong_GB2312', '仿宋', 'FangSong', 'STFangsong', '华文仿宋'],
    chinese: true,
  },
  { name: '楷体_GB2312', alternatives: ['KaiTi_GB2312', '楷体', 'KaiTi', 'STKaiti', '华文楷体'], chinese: true },
  { name: '黑体', alternatives: ['SimHei', 'STHeiti', '华文黑体'], chinese: true },
  { name: '宋体', alternatives: ['SimSun', 'STSong', '华文宋体'], chinese: true },
  {
    name: '方正小标宋简体',
    alternatives: ['FZXiaoBiaoSong-B05S', '方正小标宋_GBK', 'FZXiaoBiaoSong-B05', '小标宋', '华文中宋', 'STZhongsong'],
    chinese: true,
  },
  { name: 'Times New Roman', alternatives: ['Liberation Serif'], chinese: false },
];

/**
 * Tells programs that lack a font what to take for it, rather than whatever they take for all of them: fills the empty
 * font table of a Word document, and leaves its other parts alone.
 */
export function withFontTable(xml: string): string {
  return xml.replace(
    /<w:fonts\b([^>]*)\/>/,
    (_, names) => `<w:fonts${names}>${table.map(fontElement).join('')}</w:fonts>`,
  );
}

function fontElement({ name, alternatives, chinese }: NamedFont): string {
  const charset = chinese ? '86' : '00';
  return `<w:font w:name="${name}"><w:altName w:val="${alternatives.join(',')}"/><w:charset w:val="${charset}"/></w:font>`;
}
