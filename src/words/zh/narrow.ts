import type { Catalogue } from '../words.ts';

export const narrow: Catalogue['narrow'] = {
  title: '筛选列表',
  narrow: '筛选',
  timeline: '时间线',
  notCounted: '无法统计数目。',
  nothingTells: '这些记录无从区分：其来源未标明人物、地点或主题。',
  kind: '{kind, select, collection {馆藏} person {人物} place {地点} subject {主题} genre {文种} language {语言} archive {档案馆} other {年份}}',
  find: '查找{kind, select, collection {馆藏} person {人物} place {地点} subject {主题} genre {文种} language {语言} archive {档案馆} other {年份}}',
  chosen: '{count, number}<hidden> 项已选或已排除</hidden>',
  noneWith: '名称中没有含“{text}”的。',
  more: '还有 {count, number} 项…<hidden>{kind, select, collection {馆藏} person {人物} place {地点} subject {主题} genre {文种} language {语言} archive {档案馆} other {年份}}</hidden>',
  andMore: '另有 {count, number} 项：输入名称的一部分即可查找。',
  fewer:
    '收起<hidden>{kind, select, collection {馆藏} person {人物} place {地点} subject {主题} genre {文种} language {语言} archive {档案馆} other {年份}}</hidden>',
  narrowedTo: '已筛选',
  date: '日期',
  pressBack: '{kind}。点按即可取消。',
  not: '非 {words}',
  removeChip:
    '，{kind, select, collection {馆藏} person {人物} place {地点} subject {主题} genre {文种} language {语言} archive {档案馆} year {年份} other {日期}}，移除',
  clearAll: '全部清除',
  undated: '无日期',
  genre:
    '{genre, select, journal {日记} letter {信函} memorandum {备忘录} record_of_conversation {谈话记录} report {报告} telegram {电报} minutes {会议记录} guide {指南} other {{name}}}',
  recordsAfter: '{count, plural, other {条记录}}',
  leftOut: '已排除',
  leaveOut: '排除 {value}',
  leaveOutKey: '排除 {value}（Shift Enter）',
};
