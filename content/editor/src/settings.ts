import { element } from './elements.ts';
import {
  followTextSize,
  setTextSize,
  textSize,
} from './text-size.ts';

followTextSize();
const size = element<HTMLInputElement>('size');
size.valueAsNumber = textSize();
size.addEventListener('input', () => {
  setTextSize(size.valueAsNumber);
});
