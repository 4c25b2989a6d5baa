import type { Catalogue } from '../words.ts';

export const shell: Catalogue['shell'] = {
  view: '查看(&V)',
  couldNotOpen: 'Carrel 无法打开',
  stoppedAgain:
    '窗口在 {seconds} 秒内停止了 {times} 次（{reason}）。已保存的内容是安全的；请重新启动 Carrel。',
};
