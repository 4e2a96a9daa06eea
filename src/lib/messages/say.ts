import { IntlMessageFormat } from 'intl-messageformat';
import { EN } from './en';

export type Values = Record<string, string | number>;
export type Say = (key: string, values?: Values) => string;

type Messages = Readonly<Record<string, string>>;
const ENGLISH: Messages = EN;
const CATALOGUES: Readonly<Record<string, Messages>> = { en: ENGLISH };

/** Languages whose catalogue is there; the others of the interface fall back to English. */
export function isTranslated(lang: string): boolean {
  return lang in CATALOGUES;
}

/**
 * The messages of a language; English where it has none yet. An unknown key is a mistake in code: it throws.
 */
export function catalogueFor(lang: string): Say {
  const messages = CATALOGUES[lang] ?? ENGLISH;
  const formats = new Map<string, IntlMessageFormat>();
  return (key, values) => {
    const text = messages[key] ?? ENGLISH[key];
    if (text === undefined) throw new Error(`there is no message "${key}"`);
    if (values === undefined && !text.includes('{')) return text;
    const format = formats.get(key) ?? new IntlMessageFormat(text, isTranslated(lang) ? lang : 'en', undefined, { ignoreTag: true });
    formats.set(key, format);
    return String(format.format(values));
  };
}
