import { mount } from 'svelte';
import '../styles/reading.css';
import '../styles/controls.css';
import Sources from './Sources.svelte';

const target = document.getElementById('page');
if (target) {
  target.replaceChildren();
  mount(Sources, { target, props: { base: new URL('./', document.baseURI).href } });
}
