export function assembleSite(): string;
