import { css } from 'lit';

/** The decision's own words, and the heaps that they are placed in. */
export const decisionWordsStyles = css`
  .decision {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    padding: 0.8rem 1rem;
    background: var(--surface);
    border-inline-start: 4px solid var(--line);
    max-block-size: 11rem;
    overflow: auto;
  }
  .decision h3 {
    font-size: 0.9rem;
    color: var(--soft);
  }
  .heaps h4 {
    margin: 0;
    font-size: 1rem;
  }
  .spans {
    display: grid;
    gap: 0.8rem;
    padding: 0;
    list-style: none;
  }
  .span {
    display: grid;
    gap: 0.4rem;
    padding: 0.7rem 1rem;
    border: 1px solid var(--faint);
    border-inline-start: 4px solid var(--accent);
    border-radius: 0.4rem;
  }
  .span[data-left] {
    border-inline-start-color: var(--warning);
    border-inline-start-style: dashed;
  }
  .span-text {
    font-size: 1.05rem;
  }
  .state {
    color: var(--soft);
    font-size: 0.875rem;
    font-weight: 650;
  }
  .span[data-left] .state {
    color: var(--warning);
  }
  .span-edit {
    min-inline-size: 0;
    padding-block: 0;
    border: 0;
  }
  .span-edit[open] {
    gap: 0.6rem;
  }
  .span-edit[open]::details-content {
    gap: 0.6rem;
  }
  .span-edit[open] > summary {
    margin-block-end: 0;
  }
  .span-edit[data-open] > summary {
    display: none;
  }
  .span-do {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4rem 1rem;
    align-items: center;
  }
  .span-edit[open] {
    flex: 1 0 100%;
  }
  .judgement {
    padding: 0.5rem 0.8rem;
    background: var(--surface);
    border-radius: 0.35rem;
  }
  .judgement strong {
    color: var(--error);
  }
  .cut {
    padding-block: 0;
    border: 0;
  }
  .cut button {
    min-block-size: 1.75rem;
    padding: 0 0.35rem;
  }
`;
