import { mount } from 'svelte';
import AuditPage from './AuditPage.svelte';

const target = document.getElementById('page');
if (target) mount(AuditPage, { target, props: { base: new URL('./', document.baseURI).href } });
