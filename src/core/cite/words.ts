import type { Genre, Version } from '#contract/entities.ts';
import type { Locale } from './locales.ts';

/** Words of ours that a citation needs and that CSL's locales have no term for. */
interface Words {
  readonly genres: Readonly<Record<Genre, string>>;
  readonly untitled: string;
  readonly versions: Readonly<Record<Version['kind'], string>>;
  /** A version in a language: "Russian original". */
  readonly inLanguage: (version: string, language: string) => string;
}

const behind = (version: string, language: string): string => `${version} (${language})`;

const english: Words = {
  genres: {
    journal: 'journal',
    letter: 'letter',
    memorandum: 'memorandum',
    'record of conversation': 'record of conversation',
    report: 'report',
    telegram: 'telegram',
    minutes: 'minutes',
    guide: 'guide',
  },
  untitled: 'untitled document',
  versions: {
    original: 'original',
    translation: 'translation',
    draft: 'draft',
    transcription: 'transcription',
    scan: 'scan',
    description: 'archivist’s description',
  },
  inLanguage: (version, language) => `${language} ${version}`,
};

const words: Readonly<Record<Locale, Words>> = {
  'en-US': english,
  'en-GB': english,
  'de-DE': {
    genres: {
      journal: 'Tagebuch',
      letter: 'Brief',
      memorandum: 'Memorandum',
      'record of conversation': 'Gesprächsaufzeichnung',
      report: 'Bericht',
      telegram: 'Telegramm',
      minutes: 'Protokoll',
      guide: 'Leitfaden',
    },
    untitled: 'ohne Titel',
    versions: {
      original: 'Original',
      translation: 'Übersetzung',
      draft: 'Entwurf',
      transcription: 'Abschrift',
      scan: 'Scan',
      description: 'Beschreibung des Archivs',
    },
    inLanguage: behind,
  },
  'fr-FR': {
    genres: {
      journal: 'journal',
      letter: 'lettre',
      memorandum: 'mémorandum',
      'record of conversation': 'compte rendu d’entretien',
      report: 'rapport',
      telegram: 'télégramme',
      minutes: 'procès-verbal',
      guide: 'guide',
    },
    untitled: 'document sans titre',
    versions: {
      original: 'original',
      translation: 'traduction',
      draft: 'brouillon',
      transcription: 'transcription',
      scan: 'numérisation',
      description: 'description de l’archiviste',
    },
    inLanguage: behind,
  },
  'ru-RU': {
    genres: {
      journal: 'дневник',
      letter: 'письмо',
      memorandum: 'меморандум',
      'record of conversation': 'запись беседы',
      report: 'доклад',
      telegram: 'телеграмма',
      minutes: 'протокол',
      guide: 'руководство',
    },
    untitled: 'без названия',
    versions: {
      original: 'подлинник',
      translation: 'перевод',
      draft: 'черновик',
      transcription: 'машинописная копия',
      scan: 'скан',
      description: 'описание архивиста',
    },
    inLanguage: behind,
  },
  'ko-KR': {
    genres: {
      journal: '일지',
      letter: '서한',
      memorandum: '비망록',
      'record of conversation': '담화록',
      report: '보고서',
      telegram: '전보',
      minutes: '회의록',
      guide: '안내서',
    },
    untitled: '제목 없음',
    versions: {
      original: '원본',
      translation: '번역본',
      draft: '초안',
      transcription: '전사본',
      scan: '스캔본',
      description: '기록 해제',
    },
    inLanguage: behind,
  },
  'zh-CN': {
    genres: {
      journal: '日记',
      letter: '信函',
      memorandum: '备忘录',
      'record of conversation': '谈话记录',
      report: '报告',
      telegram: '电报',
      minutes: '会议记录',
      guide: '指南',
    },
    untitled: '无标题文件',
    versions: {
      original: '原件',
      translation: '译文',
      draft: '草稿',
      transcription: '抄件',
      scan: '扫描件',
      description: '档案说明',
    },
    inLanguage: behind,
  },
  'ja-JP': {
    genres: {
      journal: '日誌',
      letter: '書簡',
      memorandum: '覚書',
      'record of conversation': '会談記録',
      report: '報告書',
      telegram: '電報',
      minutes: '議事録',
      guide: '手引',
    },
    untitled: '無題',
    versions: {
      original: '原本',
      translation: '翻訳',
      draft: '草稿',
      transcription: '翻刻',
      scan: 'スキャン',
      description: '資料解題',
    },
    inLanguage: behind,
  },
};

export const wordsIn = (locale: Locale): Words => words[locale];

/** "Russian original"; without the language where nothing is known of it. */
export function versionWords({ kind, language }: Version, locale: Locale): string {
  const { versions, inLanguage } = words[locale];
  const name = languageName(language, locale);
  return name === null || kind === 'description' ? versions[kind] : inLanguage(versions[kind], name);
}

function languageName(tag: string, locale: Locale): string | null {
  try {
    return new Intl.DisplayNames([locale], { type: 'language', fallback: 'none' }).of(tag) ?? null;
  } catch {
    // A catalogue may have anything where the tag stands.
    return null;
  }
}
