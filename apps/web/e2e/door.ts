import type { APIRequestContext, APIResponse } from '@playwright/test';

/** The API as one signed-in person reaches it without a screen: for what a journey needs before it begins. */
export class Door {
  constructor(
    private readonly request: APIRequestContext,
    private readonly who: string,
  ) {}

  get<T>(path: string): Promise<T> {
    return this.send<T>('GET', path);
  }

  post<T>(path: string, body?: unknown, seen?: number): Promise<T> {
    return this.send<T>('POST', path, body, seen);
  }

  put<T>(path: string, body: unknown, seen?: number): Promise<T> {
    return this.send<T>('PUT', path, body, seen);
  }

  delete(path: string): Promise<unknown> {
    return this.send('DELETE', path);
  }

  /** The answer as it came, also when it is a refusal. */
  ask(method: string, path: string, body?: unknown, seen?: number): Promise<APIResponse> {
    return this.request.fetch(`/api${path}`, {
      method,
      ...(body === undefined ? {} : { data: body }),
      ...(seen === undefined ? {} : { headers: { 'If-Match': `"${seen}"` } }),
    });
  }

  private async send<T>(method: string, path: string, body?: unknown, seen?: number): Promise<T> {
    const answer = await this.ask(method, path, body, seen);
    const text = await answer.text();
    if (!answer.ok()) throw new Error(`${this.who}: ${method} /api${path} answered ${answer.status()}\n${text}`);
    return (text === '' ? undefined : JSON.parse(text)) as T;
  }
}
