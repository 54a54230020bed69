/**
 * The example reports that come with the extension, as paths within its folder `examples/`. In a browser a folder of the
 * extension cannot be listed, so they are listed here.
 */
export const examples: readonly string[] = [
  'README.md',
  '错误示例2024.gkreport',
  '宿迁市2024.gkreport',
  '宿迁市2023.gkreport',
  '定西市应急管理局2020.gkreport',
  '示例县水利局2025.gkreport',
  '图片/依申请公开办理流程.svg',
  '附件/主动公开目录.csv',
  '政府网站/政府网站.gkformat',
  '政府网站/示例县水利局2025.gkreport',
  '行政执法/行政执法.gkformat',
  '行政执法/示例县水务局2024.gkreport',
  '高等学校/高校信息公开.gkformat',
  '高等学校/示例大学2024-2025学年.gkreport',
];

/** The one to begin with: a report with ten mistakes, every one of which is found and told how to put right. */
export const firstExample = '错误示例2024.gkreport';
