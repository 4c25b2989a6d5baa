import type { Catalogue } from '../words.ts';

export const shell: Catalogue['shell'] = {
  view: '보기(&V)',
  couldNotOpen: 'Carrel을 열 수 없습니다',
  stoppedAgain:
    '창이 {seconds}초 안에 {times}번 멈췄습니다({reason}). 저장된 내용은 안전합니다. Carrel을 다시 시작하십시오.',
};
