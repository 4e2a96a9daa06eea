import { mount } from 'svelte';
import Plates from './Plates.svelte';

const target = document.getElementById('page');
if (target) {
  target.replaceChildren();
  mount(Plates, { target, props: { base: new URL('./', document.baseURI).href } });
}
