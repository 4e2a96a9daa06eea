import { mount } from 'svelte';
import HomePage from './HomePage.svelte';

const target = document.getElementById('page');
if (target) {
  target.replaceChildren();
  mount(HomePage, { target, props: { base: new URL('./', document.baseURI).href } });
}
