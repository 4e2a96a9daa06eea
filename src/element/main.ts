import { linkNothing } from '../lib/atlas/linksInPage';
import { CampaignMapElement } from './CampaignMapElement';

/** A script that is asked for twice defines it once. */
const NAME = 'campaign-map';

linkNothing();
if (!customElements.get(NAME)) customElements.define(NAME, CampaignMapElement);
