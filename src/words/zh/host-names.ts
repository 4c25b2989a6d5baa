import type { Catalogue } from '../words.ts';

export const hostNames: Catalogue['hostNames'] = {
  addedName: '已添加名称“{name}”',
  addedForm: '已为“{name}”添加写法“{form}”',
  tookForm: '已从“{name}”去掉写法“{form}”',
  merged: '已将“{from}”并入“{into}”',
  split: '已从“{name}”分出{forms}，作为“{label}”',
  listMore: '{shown}及另外 {count} 个',
  listTwo: '{first}和{second}',
  formShort: '名称的写法至少要有两个字母。',
  formLong: '名称的写法最多 {most} 个字母；此处有 {count} 个。',
  formWords: '名称的写法最多 {most} 个词。',
  formComma: '请按正文中的写法写“{form}”，不用逗号。',
  formCommon: '“{form}”也是普通词，作为名称会检出过多。',
  formKnown: '“{name}”已有写法“{form}”。',
  mergeSelf: '“{name}”不能与自身合并。请选择另一名称。',
  mergeKinds:
    '“{one}”是{oneKind, select, person {人物} place {地点} other {机构}}，“{other}”是{otherKind, select, person {人物} place {地点} other {机构}}。只有同类名称可以合并。',
  nameGone: '此名称已不存在。请重新查找。',
  splitAll: '若分出所有写法，“{name}”便一无所有。请至少留一个。',
  formShown: '“{form}”是此名称的称呼，须保留。',
  formMissing: '“{name}”已没有写法“{form}”。',
  nothingAgain: '没有可重做的操作。',
  changeGone: '此更改已不在书房中。',
  nothingTo: '没有可{verb, select, undo {撤销} other {重做}}的操作。',
};
