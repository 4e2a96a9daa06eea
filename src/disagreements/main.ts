import { mount } from 'svelte';
import DisagreementsPage from './DisagreementsPage.svelte';

const target = document.getElementById('page');
if (target) {
  target.replaceChildren();
  mount(DisagreementsPage, { target, props: { base: new URL('./', document.baseURI).href } });
}
