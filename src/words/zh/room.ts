import type { Catalogue } from '../words.ts';

export const room: Catalogue['room'] = {
  collections: '馆藏',
  catalogueWidth: '目录的宽度',
  partOfCarrel: '此页面是 Carrel 的一部分',
  openedByItself: '它在浏览器中单独打开，缺少管理馆藏的部分。请用 npm start 启动 Carrel。',
};
