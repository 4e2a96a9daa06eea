import type { Parsed } from '../campaign/parseFiles';
import type { Campaign } from '../campaign/types';
import type { PanelContext } from './context';

type Parse<T> = (text: string) => Parsed<T>;

/**
 * Reads a file that the first view did without: for each campaign once, whoever asks; what failed is asked for again.
 * What is read never throws; it is `none` for a campaign without such a file.
 * @param parserFor may itself load what the file is read with
 */
export function loadOnce<T>(
  file: 'accounts' | 'distances' | 'strengths',
  none: T,
  parserFor: (campaign: Campaign) => Parse<T> | Promise<Parse<T>>,
): (context: PanelContext) => Promise<Parsed<T>> {
  const loaded = new WeakMap<Campaign, Promise<Parsed<T>>>();

  async function read(name: string, context: PanelContext): Promise<Parsed<T>> {
    try {
      return await context.loadBeside(name, await parserFor(context.campaign));
    } catch (error) {
      return { ok: false, problems: [{ where: name, what: error instanceof Error ? error.message : String(error) }] };
    }
  }

  return (context) => {
    const { campaign } = context;
    const name = campaign.files[file];
    if (name === undefined) return Promise.resolve({ ok: true, value: none });
    const known = loaded.get(campaign);
    if (known) return known;
    const loading = read(name, context).then((result) => {
      if (!result.ok) loaded.delete(campaign);
      return result;
    });
    loaded.set(campaign, loading);
    return loading;
  };
}
