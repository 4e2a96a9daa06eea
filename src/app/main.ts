import { mount } from 'svelte';
import '../styles/base.css';
import '../styles/frame.css';
import App from './App.svelte';

const target = document.getElementById('atlas');
if (target) mount(App, { target, props: { base: new URL('./', document.baseURI).href } });
