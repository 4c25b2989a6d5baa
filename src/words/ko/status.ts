import type { Catalogue } from '../words.ts';

export const status: Catalogue['status'] = {
  gone: '<b>{title}.</b> 저장한 것은 안전합니다. 이 창을 닫고 Carrel을 다시 시작하십시오.',
  readOnly: '<b>{title}.</b> {message} 여기서는 책갈피와 메모를 볼 수 있지만 바꿀 수는 없습니다.',
  unavailable:
    '<b>{title}.</b> {message} 그동안에도 읽기, 검색, 인용은 할 수 있지만 책갈피와 메모는 쓸 수 없습니다.',
  stillTheSame: '그대로입니다. 다시 시도',
  whatCanBeDone: '할 수 있는 일',
};
