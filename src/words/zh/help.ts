import type { Catalogue } from '../words.ts';

export const help: Catalogue['help'] = {
  title: '按键',
  go: '转到',
  searching: '检索',
  record: '记录',
  text: '正文',
  view: '视图',
  inBox: '在检索框中',
  inList: '在列表中',
  onFacets: '在筛选项上',
  onTimeline: '在时间线上',
  onCollection: '在馆藏或已存检索上',
  onShelf: '在阅读架上',
  inReadingList: '在阅读清单中',
  inText: '在正文中',
  inNote: '在笔记中',
  amongMarks: '在标记列表中',
  onSheets: '在纸本页面上',
  amongNames: '在名称列表中',
  amongFiles: '在文件列表中',
  singleKeys: '使用单键。若以语音操作计算机或常误触按键，可将其关闭；按钮能完成同样的操作。',
};
