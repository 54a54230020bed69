/** A slip of the pen or of the input method, and what was meant. Texts are as {@link fold} leaves them. */
export interface UsualSlip {
  readonly wrong: string;
  readonly right: string;
  /** Where one of these stands in front, the words are right. */
  readonly notAfter?: string;
}

/** Slips found in print; each as long as it takes to be one in any context. */
export const usualSlips: readonly UsualSlip[] = [
  { wrong: '短息', right: '短信', notAfter: '长' },
  { wrong: '任命防线', right: '人民防线' },
  { wrong: '勾嵇', right: '勾稽' },
  { wrong: '钩稽', right: '勾稽' },
  { wrong: '复义', right: '复议', notAfter: '重' },
  { wrong: '复仪', right: '复议' },
  { wrong: '诉颂', right: '诉讼' },
  { wrong: '诉诵', right: '诉讼' },
  { wrong: '不子公开', right: '不予公开' },
  { wrong: '不于公开', right: '不予公开' },
  { wrong: '予已公开', right: '予以公开' },
  { wrong: '全年末', right: '全年未' },
  { wrong: '末收到', right: '未收到', notAfter: '年月周期' },
  { wrong: '末收取', right: '未收取', notAfter: '年月周期' },
  { wrong: '末发生', right: '未发生', notAfter: '年月周期' },
  { wrong: '末出现', right: '未出现', notAfter: '年月周期' },
  { wrong: '末受理', right: '未受理', notAfter: '年月周期' },
  { wrong: '末公开', right: '未公开', notAfter: '年月周期' },
  { wrong: '尚末', right: '尚未' },
  { wrong: '己公开', right: '已公开', notAfter: '自' },
  { wrong: '己办结', right: '已办结', notAfter: '自' },
  { wrong: '己答复', right: '已答复', notAfter: '自' },
  { wrong: '己完成', right: '已完成', notAfter: '自' },
  { wrong: '己建立', right: '已建立', notAfter: '自' },
  { wrong: '政俯', right: '政府' },
  { wrong: '信息公天', right: '信息公开' },
  { wrong: '信息公幵', right: '信息公开' },
  { wrong: '不公开为列外', right: '不公开为例外' },
  { wrong: '以公开为常太', right: '以公开为常态' },
  { wrong: '以公开为长态', right: '以公开为常态' },
  { wrong: '依申清', right: '依申请' },
  { wrong: '公开申清', right: '公开申请' },
  { wrong: '答覆', right: '答复' },
  { wrong: '公从号', right: '公众号' },
  { wrong: '登陆网站', right: '登录网站' },
  { wrong: '登陆政府', right: '登录政府' },
  { wrong: '登陆平台', right: '登录平台' },
  { wrong: '布署', right: '部署' },
  { wrong: '松驰', right: '松弛' },
  { wrong: '做为', right: '作为', notAfter: '当' },
  { wrong: '贯彻落时', right: '贯彻落实' },
  { wrong: '贯切', right: '贯彻' },
  { wrong: '截止目前', right: '截至目前' },
  { wrong: '截止年底', right: '截至年底' },
  { wrong: '截止本年', right: '截至本年' },
  { wrong: '截止20', right: '截至20' },
];
