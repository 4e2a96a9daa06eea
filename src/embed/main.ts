import { mount } from 'svelte';
import '../styles/base.css';
import '../styles/frame.css';
import Embed from './Embed.svelte';

const target = document.getElementById('atlas');
if (target) mount(Embed, { target, props: { base: new URL('./', document.baseURI).href } });
