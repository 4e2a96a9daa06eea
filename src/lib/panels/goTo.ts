import { isDuring } from '../campaign/acts';
import type { NamedPlace } from '../campaign/namedPlaces';
import type { Instant } from '../campaign/types';
import { toldAt } from '../campaign/whereabouts';
import type { Found } from '../search/searchIndex';
import type { PanelContext } from './context';
import { pageLink } from './mapLink';

/**
 * Takes time and map to what was found. A place: to the next thing that the record tells there. A formation, or a
 * commander's: to where it is, or to its first day where that is still to come. An event: to its hour. A source opens
 * in the list of sources.
 */
export function goTo({ kind, id }: Found, { campaign, clock, viewer, t: now }: Pick<PanelContext, 'campaign' | 'clock' | 'viewer' | 't'>, places: readonly NamedPlace[]): void {
  switch (kind) {
    case 'place':
      goToPlace(id);
      break;
    case 'formation':
    case 'commander': {
      const formation = campaign.formationById.get(id);
      if (formation && Number.isFinite(formation.appears) && !stands(formation.appears)) seek(Math.max(formation.appears, formation.waypoints[0]?.t ?? formation.appears));
      viewer.focusOn(id);
      break;
    }
    case 'event': {
      const from = campaign.annotationById.get(id)?.speaks.from;
      if (from !== undefined) seek(from);
      viewer.focusOn(id);
      break;
    }
    case 'source':
      window.open(pageLink(campaign.id, 'sources.html', id), '_blank', 'noopener');
  }

  function goToPlace(of: string): void {
    const place = places.find((other) => other.id === of);
    const told = toldAt(campaign, of, now);
    if (told) {
      seek(told.t);
      viewer.focusOn(told.id);
    }
    if (place && place.lon !== null && place.lat !== null) viewer.focusOnPlace(place.lon, place.lat, place.name);
  }

  /** On the map now: from its first day on, while the campaign runs. */
  function stands(appears: Instant): boolean {
    return clock.t >= appears && isDuring(campaign, clock.t);
  }

  function seek(t: Instant): void {
    clock.pause();
    clock.seek(t);
  }
}
