import type { Page } from 'playwright-core';

export function picturesAgree(page: Page, days: readonly number[]): Promise<string>;
