// The browser that tools/e2e.mjs found, as Playwright wants to hear about it.
// The chosen one comes in RACHIS_BROWSER; without it (npx playwright test) Playwright looks for its own.

interface FoundBrowser {
  executablePath: string;
  env: Record<string, string>;
  args: string[];
}

export function launchOptions(environment: NodeJS.ProcessEnv): Partial<FoundBrowser> {
  const found = environment['RACHIS_BROWSER'];
  if (found === undefined) return {};
  const { executablePath, env, args } = JSON.parse(found) as FoundBrowser;
  return { executablePath, args, env: { ...definedOnly(environment), ...env } };
}

function definedOnly(environment: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(environment).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
