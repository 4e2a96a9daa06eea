import { describe, expect, it } from 'vitest';
import { BASES } from '../../src/lib/campaign/vocabulary';
import { barDashes, BASIS_DASHES } from '../../src/lib/panels/basisDashes';
import type { PanelContext } from '../../src/lib/panels/context';
import { loadOnce } from '../../src/lib/panels/loadOnce';
import { smallCampaign } from '../campaign/smallCampaign';

const parse = (text: string) => ({ ok: true as const, value: text });

/** A campaign with an accounts file, whose host answers as it is told. */
function setting(answer: (ask: number) => string | null, name: string | undefined = 'a.json') {
  const base = smallCampaign({});
  const campaign = { ...base, files: { ...base.files, accounts: name } };
  let asked = 0;
  const loadBeside: PanelContext['loadBeside'] = (where, read) => {
    const text = answer(++asked);
    return Promise.resolve(text === null ? { ok: false, problems: [{ where, what: '404' }] } : read(text));
  };
  return { context: { campaign, loadBeside } as unknown as PanelContext, asked: () => asked };
}

describe('a file that loads when it is asked for', () => {
  it('is fetched once a campaign, whoever asks', async () => {
    const load = loadOnce('accounts', 'none', () => parse);
    const { context, asked } = setting((ask) => `answer ${ask}`);
    const other = setting(() => 'another');
    expect(await Promise.all([load(context), load(context)])).toEqual([parse('answer 1'), parse('answer 1')]);
    expect([await load(context), await load(other.context), asked()]).toEqual([parse('answer 1'), parse('another'), 1]);
  });

  it('that failed is asked for again', async () => {
    const load = loadOnce('accounts', 'none', () => parse);
    const { context } = setting((ask) => (ask === 1 ? null : 'there'));
    expect(await load(context)).toEqual({ ok: false, problems: [{ where: 'a.json', what: '404' }] });
    expect(await load(context)).toEqual(parse('there'));
  });

  it('that the campaign does not name is not asked for', async () => {
    const { context, asked } = setting(() => 'there');
    expect(await loadOnce('strengths', 'none', () => parse)(context)).toEqual(parse('none'));
    expect(asked()).toBe(0);
  });

  it('whose reader cannot be loaded is a problem, not an exception', async () => {
    const { context } = setting(() => 'there');
    const load = loadOnce('accounts', 'none', () => Promise.reject(new Error('offline')));
    expect(await load(context)).toEqual({ ok: false, problems: [{ where: 'a.json', what: 'offline' }] });
  });
});

describe('the dashes of a bar', () => {
  it('tell the bases apart as those of a line do', () => {
    expect(barDashes('read')).toBe(BASIS_DASHES.read);
    expect(new Set(BASES.map(barDashes)).size).toBe(BASES.length);
    for (const basis of BASES.filter((one) => one !== 'read')) {
      const [[dash, gap], [line, between]] = [barDashes(basis), BASIS_DASHES[basis]].map((dashes) => dashes.split(' ').map(Number)) as [[number, number], [number, number]];
      expect([dash > line, gap]).toEqual([true, between]);
    }
  });
});
