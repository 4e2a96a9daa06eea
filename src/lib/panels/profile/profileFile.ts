import type { Source } from '../../campaign/schema';
import type { Campaign } from '../../campaign/types';
import type { Theme } from '../../layers/theme';
import type { Say } from '../../messages/say';
import { dateAt } from '../dates';
import { figureFrame } from './profileFrame';
import type { ProfileSubject } from './profileLayout';
import { profileLayout } from './profileLayout';
import { profileShapes } from './profileShapes';
import { markText, markWorks, profileWords, summaryText, workText } from './profileWords';
import { toProfileSvg } from './toProfileSvg';

const WIDTH = 900;
const HEIGHT = 480;

interface FileOf {
  readonly campaign: Campaign;
  readonly subject: ProfileSubject;
  readonly sources: ReadonlyMap<string, Source>;
  readonly theme: Theme;
  /** Where the figure can be seen again. */
  readonly address: string;
  readonly lang: string;
}

/** The figure as it is now, as a file that explains itself wherever it goes. */
export function profileFile({ campaign, subject, sources, theme, address, lang }: FileOf, say: Say): string {
  const layout = profileLayout(subject, figureFrame(campaign, WIDTH, HEIGHT), profileWords(campaign, lang, say));
  const published = layout.marks.map(({ mark, letter }) => `${letter} – ${markText(campaign, mark, lang, say)} (${markWorks(mark, sources, say)})`);
  const cited = new Set(subject.fronts.flatMap(({ stated }) => stated.flatMap(({ citations }) => citations.map(({ source }) => source))));
  const works = [...cited].map((source) => workText({ source, locator: null }, sources)).join('; ');
  const { title, subtitle, version, authors, span } = campaign;
  return toProfileSvg(
    { width: layout.width, height: layout.height, shapes: profileShapes(layout, campaign.fronts, theme) },
    {
      title: say('profile.heading'),
      subtitle: say('profile.file.subtitle', { title, subtitle, from: dateAt(span.from, 'theatre', lang), until: dateAt(span.until, 'theatre', lang) }),
      unit: say('profile.file.unit'),
      notes: [
        summaryText(campaign, subject.fronts, lang, say),
        say('profile.how'),
        ...(published.length > 0 ? [`${say('profile.diamonds')} ${say('profile.file.published', { list: published.join('; ') })}`] : []),
        ...(works === '' ? [] : [say('profile.file.sources', { works })]),
        say('profile.file.credit', { authors: authors || title, title, version, address }),
      ],
      ink: theme.names,
      ink2: theme.secondNames,
      paper: theme.paper,
    },
  );
}
