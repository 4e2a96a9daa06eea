export function serveStatic(options: {
  folder: string;
  mount?: string;
  port?: number;
  maxAgeS?: number;
}): Promise<{ url: string; close: () => Promise<void> }>;
