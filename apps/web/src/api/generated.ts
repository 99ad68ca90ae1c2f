import { client } from './gen/client.gen.js';
import { send } from './http.js';

client.setConfig({ baseUrl: '', fetch: send, throwOnError: true });

/** The body of a generated call made with `throwOnError: true`; a refusal was thrown as an ApiProblem on the way. */
export async function bodyOf<T>(answer: Promise<{ data: T }>): Promise<T> {
  return (await answer).data;
}
