import { html } from 'lit';
import type { CreateMode } from './mode.js';

/** A tablet on a wall, which many people use one after another. */
export const createMode: CreateMode = () => ({
  extras: {},
  frame: (body) => html`${body}`,
  wiped: () => {},
  leave: () => {},
});
