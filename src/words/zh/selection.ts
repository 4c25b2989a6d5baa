import type { Catalogue } from '../words.ts';

export const selection: Catalogue['selection'] = {
  selected: '已选 {count, number} 条记录',
  selectNone: '取消选择',
  selectAll: '全选',
  selectedRecords: '所选记录',
  bibliography: '参考文献',
  export: '导出',
};
