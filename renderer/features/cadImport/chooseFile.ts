import { type Workbench } from '../../kit/session/workbench.ts';
import { cadImports } from './cadImport.ts';

/** The system's own dialog for a DXF file. A DWG may be chosen too: its refusal says what to do. */
export function chooseCadFile(workbench: Workbench): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = '.dxf,.dwg';
  input.onchange = () => {
    const [file] = input.files ?? [];
    if (file !== undefined) cadImports.start(workbench, file);
  };
  input.click();
}
