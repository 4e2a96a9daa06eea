import { mount } from 'svelte';
import HoursPage from './HoursPage.svelte';

const target = document.getElementById('page');
if (target) {
  target.replaceChildren();
  mount(HoursPage, { target, props: { base: new URL('./', document.baseURI).href } });
}
