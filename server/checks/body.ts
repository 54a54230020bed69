import type { BodyKind, Header } from '../report/report.ts';

/**
 * The kind of body a report comes from: 机关类型 of the header or, where that is left out, what the end of the name
 * tells. Undefined for names that tell nothing.
 */
export function bodyKindOf({ bodyKind, body = '' }: Header): BodyKind | undefined {
  if (bodyKind !== undefined) return bodyKind;
  if (/(?:乡|镇)人民政府$|街道办事处$/.test(body)) return '乡镇街道';
  if (/人民政府$/.test(body)) return '政府';
  return /(?:厅|局|办公室|委员会)$/.test(body) ? '部门' : undefined;
}

/**
 * Whether a body has, as a rule, no power to make 规章 (立法法: 国务院 departments, provinces, cities with districts and
 * autonomous prefectures have it). The header does not tell the level, so the name does:
 * a 政府 lacks it when its name ends in 县, 旗 or 区 (自治区 excepted), with or without 人民政府; other kinds lack it
 * unless the name is that of a department of the 国务院: it names no place, and begins with 中华人民共和国, 国家, 中国 or
 * 国务院 or ends in 部, 署 or 总局. Of a body of unknown kind nothing is said.
 */
export function lacksRegulatoryPower(header: Header): boolean {
  const kind = bodyKindOf(header);
  const body = header.body ?? '';
  if (kind === undefined || body === '') return false;
  if (kind === '乡镇街道') return true;
  if (kind === '政府') return /(?:县|旗|(?<!自治)区)(?:人民政府)?$/.test(body);
  return !isNational(body);
}

function isNational(body: string): boolean {
  if (/[省市县区州盟旗]/.test(body)) return false;
  return /^(?:中华人民共和国|国家|中国|国务院)/.test(body) || /(?:部|署|总局)$/.test(body);
}
