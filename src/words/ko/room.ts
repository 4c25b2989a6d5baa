import type { Catalogue } from '../words.ts';

export const room: Catalogue['room'] = {
  collections: '컬렉션',
  catalogueWidth: '목록의 너비',
  partOfCarrel: '이 페이지는 Carrel의 일부입니다',
  openedByItself:
    '컬렉션을 다루는 부분 없이 이 페이지만 브라우저에서 열렸습니다. npm start로 Carrel을 시작하십시오.',
};
