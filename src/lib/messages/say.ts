import { IntlMessageFormat } from 'intl-messageformat';
import { EN } from './en';

export type Values = Record<string, string | number>;
export type Say = (key: string, values?: Values) => string;

type Messages = Readonly<Record<string, string>>;
/** Messages of pages and panels that load when they are asked for: language -> messages. They stand in `parts/`. */
export type Part = Readonly<Record<'en', Messages> & Partial<Record<string, Messages>>>;

const ENGLISH: Messages = EN;
const CATALOGUES: Readonly<Record<string, Messages>> = { en: ENGLISH };

/** Languages whose catalogue is there; the others of the interface fall back to English. */
export function isTranslated(lang: string): boolean {
  return lang in CATALOGUES;
}

/**
 * The messages of a language, with those of the parts that the caller brought; English where it has none yet. An
 * unknown key is a mistake in code: it throws.
 */
export function catalogueFor(lang: string, ...parts: readonly Part[]): Say {
  const messages = Object.assign({}, ENGLISH, ...parts.map((part) => part.en), CATALOGUES[lang], ...parts.map((part) => part[lang])) as Messages;
  const formats = new Map<string, IntlMessageFormat>();
  return (key, values) => {
    const text = messages[key];
    if (text === undefined) throw new Error(`there is no message "${key}"`);
    if (values === undefined && !text.includes('{')) return text;
    const format = formats.get(key) ?? new IntlMessageFormat(text, isTranslated(lang) ? lang : 'en', undefined, { ignoreTag: true });
    formats.set(key, format);
    return String(format.format(values));
  };
}
