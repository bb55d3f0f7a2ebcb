/** Compiled shaders by their text: all styles share them. */
const compiled = new WeakMap<GPUDevice, Map<string, Promise<GPUComputePipeline>>>()

/** The compute shader, compiled for the device. */
export function pipelineOf(device: GPUDevice, code: string): Promise<GPUComputePipeline> {
  const known = compiled.get(device) ?? new Map<string, Promise<GPUComputePipeline>>()
  compiled.set(device, known)
  const pipeline = known.get(code) ?? compile(device, code)
  known.set(code, pipeline)
  return pipeline
}

function compile(device: GPUDevice, code: string): Promise<GPUComputePipeline> {
  const compute = { module: device.createShaderModule({ code }), entryPoint: 'main' }
  return device.createComputePipelineAsync({ layout: 'auto', compute })
}
