import { parseDate, saysUndated } from '../../../dates/parse-date.ts';

const months =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';

const dateWord = new RegExp(
  `^(?:${months}|spring|summer|autumn|fall|winter|early|mid|middle|late|beginning|end|start|first|second|third|fourth|last|half|quarter|part|week|month|year|days?|of|the|in|on|to|and|or|between|before|after|until|since|by|not|than|circa|c|ca|about|approximately|probably|possibly|n|d|\\d{1,2}(?:st|nd|rd|th)?|\\d{4}s?|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$`,
  'i',
);

/**
 * True for a line that is a date and nothing else, also one that `parseDate` does not understand
 * ("Spring 1956", "12/05/1956"): it is then kept as printed instead of being taken for a title.
 */
export function isLabel(line: string): boolean {
  if (line.length > 60) return false;
  return saysUndated(line) || parseDate(line) !== null || looksLikeDate(line);
}

function looksLikeDate(line: string): boolean {
  if (/^\d{1,4}([./-])\d{1,2}\1\d{1,4}$/.test(line)) return true;
  const words = line.split(/[\s,.;:/–—~?()[\]-]+/).filter((word) => word !== '');
  const year = words.some((word) => /^\d{4}s?$/.test(word));
  const day = words.some((word) => /^\d{1,2}$/.test(word)) && words.some((word) => month.test(word));
  return (year || day) && words.every((word) => dateWord.test(word));
}

const month = new RegExp(`^(?:${months})$`, 'i');
