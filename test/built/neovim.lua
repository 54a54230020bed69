-- Opens a report in Neovim, lets its own LSP client talk to the server, and writes what arrives as JSON:
-- nvim --headless --clean -u neovim.lua, with GKREPORT_SERVER (a command as JSON), GKREPORT_FILE and GKREPORT_RESULT set.
local server = vim.fn.json_decode(vim.env.GKREPORT_SERVER)

local function finish(result)
  vim.fn.writefile({ vim.fn.json_encode(result) }, vim.env.GKREPORT_RESULT)
  vim.cmd('qall!')
end

local function ask_for_actions(client, buffer, diagnostics)
  local whole = {
    start = { line = 0, character = 0 },
    ['end'] = { line = vim.api.nvim_buf_line_count(buffer), character = 0 },
  }
  local params = {
    textDocument = vim.lsp.util.make_text_document_params(buffer),
    range = whole,
    context = { diagnostics = {} },
  }
  client.request('textDocument/codeAction', params, function(_, actions)
    local titles = {}
    for _, action in ipairs(actions or {}) do
      table.insert(titles, action.title)
    end
    finish({ diagnostics = diagnostics, actions = titles })
  end, buffer)
end

vim.defer_fn(function() finish({ error = 'nothing arrived within four minutes' }) end, 240000)

vim.cmd('edit ' .. vim.fn.fnameescape(vim.env.GKREPORT_FILE))
local buffer = vim.api.nvim_get_current_buf()
local answered = false
local id
id = vim.lsp.start_client({
  name = 'gkreport',
  cmd = server,
  root_dir = vim.fn.fnamemodify(vim.env.GKREPORT_FILE, ':h'),
  handlers = {
    ['textDocument/publishDiagnostics'] = function(_, result)
      if answered or not vim.endswith(vim.uri_to_fname(result.uri), vim.fn.fnamemodify(vim.env.GKREPORT_FILE, ':t')) then
        return
      end
      answered = true
      local messages = {}
      for _, diagnostic in ipairs(result.diagnostics) do
        table.insert(messages, { code = diagnostic.code, message = diagnostic.message, line = diagnostic.range.start.line })
      end
      ask_for_actions(vim.lsp.get_client_by_id(id), buffer, messages)
    end,
  },
  get_language_id = function() return 'gkreport' end,
})
vim.bo[buffer].filetype = 'gkreport'
vim.lsp.buf_attach_client(buffer, id)
