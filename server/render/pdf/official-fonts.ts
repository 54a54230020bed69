import type { FontRole } from './faces.ts';

/** A font that offices set their documents in. */
export interface OfficialFont {
  readonly role: FontRole;
  /** Names of its file on the systems that have it. */
  readonly files: readonly string[];
  /** In a collection: the face that is meant. */
  readonly family?: string;
}

/** Fonts of GB/T 9704-2012 as Windows, macOS, Office, WPS and Founder's users have them; per role the best first. */
export const officialFonts: readonly OfficialFont[] = [
  // 方正小标宋
  {
    role: 'title',
    files: ['FZXBSJW.TTF', '方正小标宋简体.ttf', 'FZXBSK.TTF', '方正小标宋_GBK.ttf', '方正小标宋_GBK.TTF'],
  },
  {
    role: 'title',
    files: ['FZXiaoBiaoSong-B05S.ttf', 'FZXiaoBiaoSong-B05.ttf', 'FZXBSJW--GB1-0.ttf', 'FZXBSK--GBK1-0.ttf'],
  },
  // 华文中宋
  { role: 'title', files: ['STZHONGS.TTF'] },
  // 黑体
  { role: 'heiti', files: ['simhei.ttf', 'FZHTJW.TTF', 'FZHTK.TTF', '方正黑体_GBK.ttf', '方正黑体简体.ttf'] },
  { role: 'heiti', files: ['STHeiti Medium.ttc'], family: 'Heiti SC' },
  // 楷体
  { role: 'kaiti', files: ['楷体_GB2312.ttf', 'KaiTi_GB2312.ttf', 'simkai_GB2312.ttf', 'simkai.ttf', 'Kaiti.ttf'] },
  { role: 'kaiti', files: ['FZKTJW.TTF', 'FZKTK.TTF', '方正楷体_GBK.ttf', '方正楷体简体.ttf', 'STKAITI.TTF'] },
  { role: 'kaiti', files: ['Kaiti.ttc'], family: 'Kaiti SC' },
  // 仿宋
  {
    role: 'fangsong',
    files: ['仿宋_GB2312.ttf', 'FangSong_GB2312.ttf', 'simfang_GB2312.ttf', 'simfang.ttf', 'Fangsong.ttf'],
  },
  {
    role: 'fangsong',
    files: ['FZFSJW.TTF', 'FZFSK.TTF', '方正仿宋_GBK.ttf', '方正仿宋简体.ttf', 'STFANGSO.TTF', 'STFANGSO.ttf'],
  },
  // 宋体
  { role: 'song', files: ['simsun.ttc', 'SimSun.ttf'], family: 'SimSun' },
  { role: 'song', files: ['FZSSJW.TTF', 'FZSSK.TTF', '方正书宋_GBK.ttf', '方正书宋简体.ttf', 'STSONG.TTF'] },
  { role: 'song', files: ['Songti.ttc'], family: 'Songti SC' },
  // Letters and digits
  { role: 'latin', files: ['times.ttf', 'Times New Roman.ttf'] },
];
