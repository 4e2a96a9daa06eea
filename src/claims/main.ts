import { mount } from 'svelte';
import '../styles/reading.css';
import '../styles/controls.css';
import Claims from './Claims.svelte';

const target = document.getElementById('page');
if (target) {
  target.replaceChildren();
  mount(Claims, { target, props: { base: new URL('./', document.baseURI).href } });
}
