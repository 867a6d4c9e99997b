-- What wrk asks of `dateline serve`: pages and API, words, filters, facets and completions, the first of 200 addresses most (Zipf).
--
--   wrk -t2 -c64 -d15s --latency -s Benchmarks/serve.lua http://127.0.0.1:8080

local words = {
  "oil", "oil prices", "crude oil price", "wheat export", "opec", "trade deficit", "bank of japan", "dollar yen",
  "grain shipment", "interest rate", "merger", "takeover bid", "coffee quota", "sugar", "gold mine", "tin council",
  "soybean", "copper strike", "gulf tanker", "budget deficit",
}
local distinct = 200
local urls = {}
for i = 1, distinct do
  local query = words[(i - 1) % #words + 1]
  if i > #words then query = query .. " " .. words[(i * 7) % #words + 1]:match("^%S+") end
  local encoded = query:gsub(" ", "+")
  local kind = i % 5
  if kind == 0 then urls[i] = "/?q=" .. encoded
  elseif kind == 1 then urls[i] = "/api/v1/search?q=" .. encoded
  elseif kind == 2 then urls[i] = "/api/v1/search?q=" .. encoded .. "&facets=country,person,year&limit=10"
  elseif kind == 3 then urls[i] = "/api/v1/search?q=" .. encoded .. "&from=1987-03&sort=newest"
  else urls[i] = "/api/v1/suggest?q=" .. query:sub(1, 3) end
end

local threads = 0
function setup(thread)
  threads = threads + 1
  thread:set("number", threads)
end

function init() math.randomseed(100 + number) end

function request()
  -- A random power of the count falls on the first ones as Zipf's law has it.
  local place = math.floor(distinct ^ math.random())
  return wrk.format("GET", urls[place], {["Accept-Encoding"] = "gzip"})
end

function response(status)
  if status ~= 200 then io.stderr:write("status " .. status .. "\n") end
end
