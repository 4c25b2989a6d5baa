import type { Catalogue } from '../words.ts';

export const hostLists: Catalogue['hostLists'] = {
  made: '已建清单“{name}”',
  recordAdded: '“{title}”已加入“{list}”',
  headingAdded: '已在“{list}”加标题',
  wordsAdded: '已在“{list}”加文字',
  needsName: '清单须有名称：请写一个，或保留原名。',
  aloneOnlyList: '只有清单可以独立存在：请选择要放入的清单。',
  inItself: '清单“{name}”不能放入自身。请选择另一清单。',
  moved: '已移动{what}',
  movedTo: '{what}已移至“{list}”',
  removed: '已移除{what}',
  theList: '清单“{name}”',
  theHeading: '标题“{name}”',
  theWords: '文字',
  theRecord: '记录',
  renamed: '“{from}”改名为“{to}”',
  headingChanged: '标题已更改',
  wordsChanged: '文字已更改',
  saidChanged: '关于记录的说明已更改',
  listGone: '没有标识符为“{id}”的阅读清单或条目。可能已被移除：撤销即可恢复。',
};
