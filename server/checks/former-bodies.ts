/** A kind of body that a reform renamed. */
export interface FormerBody {
  readonly name: string;
  /** What it is called since, as a rule. */
  readonly to: string;
  /** The first report year in which the old name is wrong. */
  readonly from: number;
}

/** Departments as they were called before the reform of 2018, whose local part ended in early 2019, and that of 2023. */
export const formerBodies: readonly FormerBody[] = [
  { name: '卫计委', to: '卫健委', from: 2019 },
  { name: '卫计局', to: '卫健局', from: 2019 },
  { name: '卫生计生委', to: '卫生健康委', from: 2019 },
  { name: '卫生计生局', to: '卫生健康局', from: 2019 },
  { name: '卫生和计划生育委员会', to: '卫生健康委员会', from: 2019 },
  { name: '卫生和计划生育局', to: '卫生健康局', from: 2019 },
  { name: '人口和计划生育局', to: '卫生健康局', from: 2019 },
  { name: '国土资源局', to: '自然资源局', from: 2019 },
  { name: '国土资源厅', to: '自然资源厅', from: 2019 },
  { name: '国土资源部', to: '自然资源部', from: 2019 },
  { name: '国土局', to: '自然资源局', from: 2019 },
  { name: '工商局', to: '市场监管局', from: 2019 },
  { name: '工商行政管理局', to: '市场监督管理局', from: 2019 },
  { name: '质监局', to: '市场监管局', from: 2019 },
  { name: '质量技术监督局', to: '市场监督管理局', from: 2019 },
  { name: '食药监局', to: '市场监管局', from: 2019 },
  { name: '食品药品监督管理局', to: '市场监督管理局', from: 2019 },
  { name: '安监局', to: '应急管理局', from: 2019 },
  { name: '安全生产监督管理局', to: '应急管理局', from: 2019 },
  { name: '环保局', to: '生态环境局', from: 2019 },
  { name: '环保厅', to: '生态环境厅', from: 2019 },
  { name: '环境保护局', to: '生态环境局', from: 2019 },
  { name: '环境保护厅', to: '生态环境厅', from: 2019 },
  { name: '国税局', to: '税务局', from: 2019 },
  { name: '国家税务局', to: '税务局', from: 2019 },
  { name: '地税局', to: '税务局', from: 2019 },
  { name: '地方税务局', to: '税务局', from: 2019 },
  { name: '国家卫生计生委', to: '国家卫生健康委', from: 2019 },
  { name: '国家工商行政管理总局', to: '国家市场监督管理总局', from: 2019 },
  { name: '中国银监会', to: '国家金融监督管理总局', from: 2019 },
  { name: '中国保监会', to: '国家金融监督管理总局', from: 2019 },
  { name: '中国银保监会', to: '国家金融监督管理总局', from: 2024 },
  { name: '国家工商总局', to: '国家市场监管总局', from: 2019 },
  { name: '国家质检总局', to: '国家市场监管总局', from: 2019 },
  { name: '文广新局', to: '文旅局', from: 2019 },
  { name: '文化广电新闻出版局', to: '文化和旅游局', from: 2019 },
  { name: '新闻出版广电局', to: '广播电视局', from: 2019 },
  { name: '国家新闻出版广电总局', to: '国家广播电视总局', from: 2019 },
  { name: '农业局', to: '农业农村局', from: 2019 },
  { name: '粮食局', to: '粮食和物资储备局', from: 2019 },
  { name: '物价局', to: '发展和改革委员会', from: 2019 },
  { name: '人民政府法制办公室', to: '司法局', from: 2019 },
  { name: '国务院法制办公室', to: '司法部', from: 2019 },
  { name: '公安消防支队', to: '消防救援支队', from: 2019 },
  { name: '公安消防大队', to: '消防救援大队', from: 2019 },
  { name: '公安消防总队', to: '消防救援总队', from: 2019 },
  { name: '扶贫开发办公室', to: '农业农村局', from: 2024 },
  { name: '银保监局', to: '金融监管局', from: 2024 },
  { name: '银保监分局', to: '金融监管分局', from: 2024 },
  { name: '中国银行保险监督管理委员会', to: '国家金融监督管理总局', from: 2024 },
];
