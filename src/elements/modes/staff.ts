import { html } from 'lit';
import type { CreateMode } from './mode.js';

/** The reception desk, where staff walk someone through. */
export const createMode: CreateMode = () => ({
  extras: {},
  frame: (body) => html`${body}`,
  wiped: () => {},
  leave: () => {},
});
