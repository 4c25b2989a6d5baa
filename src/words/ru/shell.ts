import type { Catalogue } from '../words.ts';

export const shell: Catalogue['shell'] = {
  view: '&Вид',
  couldNotOpen: 'Carrel не удалось открыть',
  stoppedAgain:
    'Окно останавливалось {times, plural, one {# раз} few {# раза} other {# раз}} за {seconds, plural, one {# секунду} few {# секунды} other {# секунд}} ({reason}). Сохранённое в безопасности; запустите Carrel снова.',
};
