import { readFileSync } from 'node:fs';

/** The settings that hold a password. Each may be given as `<NAME>_FILE`, the path of a file that a secret store has mounted. */
export const SECRETS = ['DATABASE_URL', 'DATABASE_APP_URL', 'RACHIS_SMTP_URL', 'RACHIS_SECRET_KEY', 'RACHIS_OIDC_CLIENT_SECRET'] as const;

/** The environment with the secrets of files put in. What is said twice is refused: nobody could tell which one counts. */
export function withSecretFiles(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const whole = { ...env };
  for (const name of SECRETS) {
    const file = env[`${name}_FILE`];
    if (!file) continue;
    if (env[name]) throw new Error(`Both ${name} and ${name}_FILE are set; keep one of them.`);
    whole[name] = contentOf(name, file);
  }
  return whole;
}

/** Nothing of the file is ever quoted. */
function contentOf(name: string, file: string): string {
  let text: string;
  try {
    text = readFileSync(file, 'utf8').trim();
  } catch {
    throw new Error(`${name}_FILE names a file that cannot be read.`);
  }
  if (text === '' || text.includes('\n')) throw new Error(`${name}_FILE must hold one line.`);
  return text;
}
