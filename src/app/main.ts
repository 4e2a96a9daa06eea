import { mount } from 'svelte';
import '../styles/base.css';
import App from './App.svelte';

const target = document.getElementById('atlas');
if (target) {
  target.replaceChildren();
  mount(App, { target, props: { base: new URL('./', document.baseURI).href } });
}
