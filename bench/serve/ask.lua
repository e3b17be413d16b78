-- Requests random addresses from a file: QUESTIONS=FILE wrk -c50 -d30s -s bench/serve/ask.lua URL
local paths = {}
for line in io.lines(os.getenv("QUESTIONS")) do paths[#paths + 1] = line end

function init() math.randomseed(4711) end

function request() return wrk.format("GET", paths[math.random(#paths)]) end

function done(summary, latency)
  local errors = summary.errors
  io.write(string.format("p50 %.0f ms, p90 %.0f, p99 %.0f, longest %.0f; %d requests; errors: %d\n",
    latency:percentile(50) / 1000, latency:percentile(90) / 1000, latency:percentile(99) / 1000, latency.max / 1000,
    summary.requests, errors.connect + errors.read + errors.write + errors.status + errors.timeout))
end
